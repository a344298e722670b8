/** Runs tasks one after another. A task that fails fails only for its asker. */
export interface TaskQueue {
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
}

export function createTaskQueue(): TaskQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
