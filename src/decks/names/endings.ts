/**
 * How a word of one ending is declined: what to cut off, and what to put there in the genitive,
 * dative, accusative, instrumental and locative. `/` parts forms that are both used, `=` is the
 * word as it stands.
 */
export interface Ending {
  ends: RegExp;
  cut: number;
  cases: readonly [string, string, string, string, string];
}

function ending(ends: RegExp, cut: number, cases: string): Ending {
  return { ends, cut, cases: cases.split(' ') as unknown as Ending['cases'] };
}

/** Russian: adjectives first, then nouns; what has no ending here does not change. */
export const RUSSIAN: readonly Ending[] = [
  ending(/(ск|цк|нск)ая$|[внлртд]ая$/u, 2, 'ой ой ую ой ой'),
  ending(/яя$/u, 2, 'ей ей юю ей ей'),
  ending(/[гкх]ий$/u, 2, 'ого ому = им ом'),
  ending(/[внлртд]ый$/u, 2, 'ого ому = ым ом'),
  ending(/[скнв]ое$/u, 2, 'ого ому = ым ом'),
  ending(/[гкх]ие$/u, 2, 'их им = ими их'),
  ending(/[внлртд]ые$/u, 2, 'ых ым = ыми ых'),
  ending(/ия$/u, 1, 'и и ю ей и'),
  ending(/я$/u, 1, 'и е ю ей е'),
  ending(/[гкх]а$/u, 1, 'и е у ой е'),
  ending(/[жчшщ]а$/u, 1, 'и е у ей е'),
  ending(/ца$/u, 1, 'ы е у ей е'),
  ending(/а$/u, 1, 'ы е у ой е'),
  ending(/[йсвбтнрмз]ь$/u, 1, 'и и = ью и'),
  ending(/й$/u, 1, 'я ю = ем е'),
  ending(/(ов|ев|ёв|ин|ын)$/u, 0, 'а у а/= ым/ом е'),
  ending(/[жчшщц]$/u, 0, 'а у = ем/ом е'),
  ending(/[бвгдзклмнпрстфх]$/u, 0, 'а у = ом е'),
];

/** Ukrainian. */
export const UKRAINIAN: readonly Ending[] = [
  ending(/(ськ|цьк)а$/u, 1, 'ої ій у ою ій'),
  ending(/[вн]на$|іщна$|нова$/u, 1, 'ої ій у ою ій'),
  ending(/ий$/u, 2, 'ого ому = им ому/ім'),
  ending(/(ськ|цьк|н|в|д)е$/u, 1, 'ого ому = им ому'),
  ending(/(ськ|цьк|н|в|ен)і$/u, 1, 'их им = ими их'),
  ending(/ія$/u, 1, 'ї ї ю єю ї'),
  ending(/[єеаи]я$/u, 1, 'ї ї ю єю ї'),
  ending(/я$/u, 1, 'і і ю ею і'),
  ending(/ка$/u, 2, 'ки ці ку кою ці'),
  ending(/га$/u, 2, 'ги зі гу гою зі'),
  ending(/ха$/u, 2, 'хи сі ху хою сі'),
  ending(/а$/u, 1, 'и і у ою і'),
  ending(/ль$/u, 1, 'ю/я ю = ем і'),
  ending(/усь$/u, 1, 'і і = сю і'),
  ending(/й$/u, 1, 'ю/я ю/єві = єм ї/ю'),
  ending(/їв$/u, 2, 'єва єву = євом єві'),
  ending(/ків$|вів$|нів$|гів$/u, 2, 'ова ову = овом ові'),
  ending(/[бвгґдзклмнпрстфх]$/u, 0, 'а/у у/ові а/= ом і/у'),
];

/** Polish. */
export const POLISH: readonly Ending[] = [
  ending(/(sk|ck)a$/u, 1, 'iej iej ą ą iej'),
  ending(/(ow|ln|cn|dn|nn|on)a$/u, 1, 'ej ej ą ą ej'),
  ending(/(ow|n|ln)y$/u, 1, 'ego emu = ym ym'),
  ending(/[ks]ki$/u, 1, 'iego iemu = im im'),
  ending(/(on|en|sk)e$/u, 1, 'ych ym = ymi ych'),
  ending(/ia$/u, 1, 'i i ę ą i'),
  ending(/[jl]a$/u, 1, 'i i ę ą i'),
  ending(/ea$/u, 1, 'i i ę ą i'),
  ending(/ka$/u, 2, 'ki ce kę ką ce'),
  ending(/ga$/u, 2, 'gi dze gę gą dze'),
  ending(/ra$/u, 2, 'ry rze rę rą rze'),
  ending(/ta$/u, 2, 'ty cie tę tą cie'),
  ending(/da$/u, 2, 'dy dzie dę dą dzie'),
  ending(/ła$/u, 2, 'ły le łę łą le'),
  ending(/[wnmpbsz]a$/u, 1, 'y ie ę ą ie'),
  ending(/uś$/u, 1, 'si si = sią si'),
  ending(/[kg]$/u, 0, 'u/a owi = iem u'),
  ending(/r$/u, 1, 'ru/ra rowi = rem rze'),
  ending(/t$/u, 1, 'tu/ta towi = tem cie'),
  ending(/d$/u, 1, 'du/da dowi = dem dzie'),
  ending(/ł$/u, 1, 'łu/ła łowi = łem le'),
  ending(/[wnmpbsz]$/u, 0, 'u/a owi = em ie'),
  ending(/(l|ch|j)$/u, 0, 'u/a owi = em u'),
];
