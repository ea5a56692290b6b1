/** The code points that WebDriver gives to keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** The presses and releases of a chord such as `Alt+Shift+S`: down in order, up in reverse. */
export function chord(keys: string): KeyAction[] {
  const values = keys.split('+').map((key) => {
    const value = KEYS[key] ?? key;
    if ([...value].length === 1) return value;
    throw new Error(`Firefox is not taught the key “${key}”; add it to firefox-keys.ts.`);
  });
  return [
    ...values.map((value) => ({ type: 'keyDown' as const, value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}
