/**
 * How a word of one ending is declined: what to cut off, and what to put there in the genitive,
 * dative, accusative, instrumental and locative. `/` parts forms that are both used, `=` is the
 * word as it stands.
 */
export interface Ending {
  ends: RegExp;
  cut: number;
  cases: readonly [string, string, string, string, string];
  /** Adjectives go with the noun; nouns after the first noun of a name stay as they are. */
  isAdjective: boolean;
}

function noun(ends: RegExp, cut: number, cases: string): Ending {
  return { ends, cut, cases: cases.split(' ') as unknown as Ending['cases'], isAdjective: false };
}

function adjective(ends: RegExp, cut: number, cases: string): Ending {
  return { ...noun(ends, cut, cases), isAdjective: true };
}

/** Russian: adjectives first, then nouns; what has no ending here does not change. */
export const RUSSIAN: readonly Ending[] = [
  adjective(/(ск|цк|нск)ая$|[внлртд]ая$/u, 2, 'ой ой ую ой ой'),
  adjective(/яя$/u, 2, 'ей ей юю ей ей'),
  adjective(/[гкх]ий$/u, 2, 'ого ому = им ом'),
  adjective(/[внлртд]ый$/u, 2, 'ого ому = ым ом'),
  adjective(/[скнв]ое$/u, 2, 'ого ому = ым ом'),
  adjective(/[гкх]ие$/u, 2, 'их им = ими их'),
  adjective(/[внлртд]ые$/u, 2, 'ых ым = ыми ых'),
  noun(/ия$/u, 1, 'и и ю ей и'),
  noun(/я$/u, 1, 'и е ю ей е'),
  noun(/[гкх]а$/u, 1, 'и е у ой е'),
  noun(/[жчшщ]а$/u, 1, 'и е у ей е'),
  noun(/ца$/u, 1, 'ы е у ей е'),
  noun(/а$/u, 1, 'ы е у ой е'),
  noun(/[йсвбтнрмз]ь$/u, 1, 'и и = ью и'),
  noun(/й$/u, 1, 'я ю = ем е'),
  noun(/(ов|ев|ёв|ин|ын)$/u, 0, 'а у а/= ым/ом е'),
  noun(/[жчшщц]$/u, 0, 'а у = ем/ом е'),
  noun(/[бвгдзклмнпрстфх]$/u, 0, 'а у = ом е'),
];

/** Ukrainian. */
export const UKRAINIAN: readonly Ending[] = [
  adjective(/(ськ|цьк)а$/u, 1, 'ої ій у ою ій'),
  adjective(/[внчдь]на$|[нт]ова$/u, 1, 'ої ій у ою ій'),
  adjective(/ий$/u, 2, 'ого ому = им ому/ім'),
  adjective(/(ськ|цьк|н|в|д)е$/u, 1, 'ого ому = им ому'),
  adjective(/(ськ|цьк|н|в|ен)і$/u, 1, 'их им = ими их'),
  noun(/ія$/u, 1, 'ї ї ю єю ї'),
  noun(/[єеаи]я$/u, 1, 'ї ї ю єю ї'),
  noun(/я$/u, 1, 'і і ю ею і'),
  noun(/ка$/u, 2, 'ки ці ку кою ці'),
  noun(/га$/u, 2, 'ги зі гу гою зі'),
  noun(/ха$/u, 2, 'хи сі ху хою сі'),
  noun(/а$/u, 1, 'и і у ою і'),
  noun(/ль$/u, 1, 'ю/я ю = ем і'),
  noun(/усь$/u, 1, 'і і = сю і'),
  noun(/й$/u, 1, 'ю/я ю/єві = єм ї/ю'),
  noun(/їв$/u, 2, 'єва єву = євом єві'),
  noun(/ків$|вів$|нів$|гів$/u, 2, 'ова ову = овом ові'),
  noun(/[бвгґдзклмнпрстфх]$/u, 0, 'а/у у/ові а/= ом і/у'),
];

/** Polish. */
export const POLISH: readonly Ending[] = [
  adjective(/^Wielka$/u, 1, 'iej iej ą ą iej'),
  adjective(/^Zachodni$/u, 0, 'ego emu = m m'),
  adjective(/(sk|ck)a$/u, 1, 'iej iej ą ą iej'),
  adjective(/(ow|ln|cn|dn|nn|czon)a$/u, 1, 'ej ej ą ą ej'),
  adjective(/(ow|n|ln)y$/u, 1, 'ego emu = ym ym'),
  adjective(/[ks]ki$/u, 1, 'iego iemu = im im'),
  adjective(/(on|en|sk)e$/u, 1, 'ych ym = ymi ych'),
  noun(/ia$/u, 1, 'i i ę ą i'),
  noun(/[jl]a$/u, 1, 'i i ę ą i'),
  noun(/ea$/u, 1, 'i i ę ą i'),
  noun(/ka$/u, 2, 'ki ce kę ką ce'),
  noun(/ga$/u, 2, 'gi dze gę gą dze'),
  noun(/ra$/u, 2, 'ry rze rę rą rze'),
  noun(/ta$/u, 2, 'ty cie tę tą cie'),
  noun(/da$/u, 2, 'dy dzie dę dą dzie'),
  noun(/ła$/u, 2, 'ły le łę łą le'),
  noun(/[wnmpbsz]a$/u, 1, 'y ie ę ą ie'),
  noun(/uś$/u, 1, 'si si = sią si'),
  noun(/[aeou]ń$/u, 1, 'nia niowi = niem niu'),
  noun(/[kg]$/u, 0, 'u/a owi = iem u'),
  noun(/r$/u, 1, 'ru/ra rowi = rem rze'),
  noun(/t$/u, 1, 'tu/ta towi = tem cie'),
  noun(/d$/u, 1, 'du/da dowi = dem dzie'),
  noun(/ł$/u, 1, 'łu/ła łowi = łem le'),
  noun(/[wnmpbsz]$/u, 0, 'u/a owi = em ie'),
  noun(/(l|ch|j)$/u, 0, 'u/a owi = em u'),
];
