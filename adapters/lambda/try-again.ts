/** Work that can't be done yet, and in how many seconds it may be: no fault. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
  readonly seconds: number;
  constructor(seconds: number) {
    super('not yet');
    this.seconds = seconds;
  }
}
