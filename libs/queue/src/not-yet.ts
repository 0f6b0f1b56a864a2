/** Thrown by a processor that cannot work now, through nobody's fault: the job comes again after the given while. */
export class NotYet extends Error {
  constructor(readonly milliseconds: number) {
    super(`Comes again in ${milliseconds} ms.`);
  }
}
