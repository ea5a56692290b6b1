/** Passes on what is being made, and closes what it stands on when the making fails. */
export async function closeOnFailure<T>(
  making: Promise<T>,
  close: () => Promise<void>,
): Promise<T> {
  try {
    return await making;
  } catch (error) {
    await close();
    throw error;
  }
}
