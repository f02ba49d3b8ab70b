/** The queue cannot be opened as configured. The sentence says what to do: the operator reads it at start. */
export class FileInutilisableError extends Error {
  override readonly name = 'FileInutilisableError';
}
