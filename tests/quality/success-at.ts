/** Whether one of the first `k` is right. */
export const successAt = (k: number, right: readonly boolean[]): boolean => right.slice(0, k).includes(true);
