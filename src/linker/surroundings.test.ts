import { describe, expect, it } from 'vitest';
import { readLetters } from '../gazetteer/read-letters.ts';
import { FORM, NEAR } from './cues.ts';
import { readSurroundings } from './surroundings.ts';

const letters = readLetters();

/** The cues around the name in square brackets; other names of the decks are in angle brackets. */
function cues(marked: string): string[] {
  const text = marked.replaceAll(/[[\]<>]/g, '');
  const plain = (mark: string) =>
    marked.slice(0, marked.indexOf(mark)).replaceAll(/[[\]<>]/g, '').length;
  const before = marked.indexOf('>') < marked.indexOf('[') ? marked.indexOf('>') : -1;
  const place = {
    start: plain('['),
    end: plain(']'),
    lastEnd: before < 0 ? -1 : plain('>'),
    nextStart: marked.indexOf('<') > marked.indexOf(']') ? plain('<') : -1,
  };
  const { near, form } = readSurroundings(text, place, letters);
  return [
    ...NEAR.filter((_, bit) => (near & (1 << bit)) !== 0),
    ...FORM.filter((_, bit) => (form & (1 << bit)) !== 0),
  ];
}

describe('the words around a name', () => {
  it.each([
    ['Neil [Jordan] left.', 'opening-cap-before'],
    ['Search\n[Chinese] (Simplified)\nMenu', 'alone-in-line'],
    ['[English]', 'alone-in-line'],
    ['[Albanian] Shqip', 'tongue-after'],
    ['[日本]語', 'tongue-after'],
    ['Contact [US]', 'to-us'],
    ['He met Neil [Jordan] there.', 'cap-before'],
    ['and [Jordan] Peterson left', 'cap-after'],
    ['the [Georgia] Bulldogs won', 'team-after'],
    ['from the Bank of [China] in May', 'body-of-before'],
    ['the King of [Hungary] died', 'office-of-before'],
    ['by [British] Airways today', 'body-after'],
    ['then [French] President Macron', 'office-after'],
    ['when President [Macron] spoke', 'office-before'],
    ['a student from [Moscow], Idaho, won', 'province-after'],
    ['a man from [Cuba], New York, won', 'province-after'],
    ['talks in [Minsk], <Belarus>, ended', 'comma-known-after'],
    ['talks in <Minsk>, [Belarus], ended', 'comma-known-before'],
    ['New [Mexico] burned', 'compass-before'],
    ['a book translated from [Czech] into', 'tongue-before'],
    ['she speaks [Polish] well', 'tongue-before'],
    ['the [German] shepherd barked', 'tongue-after'],
    ['[Belarusian] troops left', 'state-after'],
    ['[Moscow] said so', 'speech-after'],
    ['[Polish] the silver', 'article-after'],
    ['aunt [Georgia] came', 'kin-before'],
    ['[MINSK] (Reuters) - Talks', 'dateline'],
    ['the Organisation ([SCO]) met', 'bracketed'],
    ['pay [US]$40 now', 'glued'],
    ['the [US]-led force', 'compound'],
    ['a [London]-based group', 'compound'],
    ['the pro-[Russian] side', 'compound'],
    ['Ex-[Mossad] chief', 'compound'],
    ['in [Alsace]-Lorraine', 'hyphen-after'],
    ['[X]-rated films', 'hyphen-after'],
    ['[Arsenal] 3 Chelsea 1', 'number-after'],
    ['the Punjab Province of [Pakistan] today', 'of-before'],
    ['la provincia es Provincia de [Cuba] hoy', 'of-before'],
    ['In [Seattle], it rained', 'where-before'],
    ['the [Indonesian] Democratic Party lost', 'body-after'],
    ['the [England] national football team won', 'player-after'],
    ["[Georgia]'s Parliament met", 'possessive'],
    ['Quarter-finals: [Japan] v Croatia', 'versus'],
    ['28 caps for [Poland] since', 'side-for-before'],
    ['It ended. [Georgia] won.', 'sentence-start'],
    ['with Gen. [Milley] there', 'office-before'],
  ])('%s', (marked, cue) => {
    expect(cues(marked)).toContain(cue);
  });

  it.each([
    ['a figure that counts is no score', 'said in [Russia] 12 years ago', 'number-after'],
    ['nor is one that goes on', 'in [Italy] 143,600 fell ill', 'number-after'],
    ['nor a day', '[Polsce] 22 kwietnia', 'number-after'],
    ['running text asks nobody', 'a book about [US] troops', 'to-us'],
    ['nor does a verb', 'They call [US] envoys', 'to-us'],
    ['a sentence ends', 'He met Neil. [Jordan] left', 'cap-before'],
    ['a comma parts', 'Rome, [Jordan] left', 'cap-before'],
    ['a line ends', 'Neil\n[Jordan] left', 'cap-before'],
    ['a sentence ends behind the name', 'in [Moscow]. Idaho is far', 'pair-after'],
    ['an office is no part of a name', 'then [French] President Macron', 'cap-after'],
    ['a weekday is none', 'in [Moscow] Monday evening', 'cap-after'],
    ['another name of the decks is none', 'the [Russian] <Kremlin> said', 'cap-after'],
  ])('%s: %s', (_, marked, cue) => {
    expect(cues(marked)).not.toContain(cue);
  });
});
