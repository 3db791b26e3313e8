/** Ctrl+C and a supervisor's SIGTERM end the service in order; a second signal ends it at once. */
export function stopOnSignals(service: { stop(): Promise<void> }): void {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(1);
    asked = true;
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
