/** Makes a thing when it is first asked for, and again after it is forgotten. */
export interface Once<T> {
  (): Promise<T>;
  forget(): void;
}

/** Keeps what `make` gives, so that everyone who asks gets the same. */
export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const ask = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return Object.assign(ask, {
    forget: () => {
      made = undefined;
    },
  });
}
