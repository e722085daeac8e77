/** A window that the map nearly fills; as the styles have it. */
const low = '(height < 31.25em)';

/** In a low window the wheel over the map goes on to the lists below; with Ctrl it zooms. @returns what ends it */
export const leaveWheelToPage = (): (() => void) => {
  const query = matchMedia(low);
  const pass = (event: WheelEvent): void => {
    const isOverMap = event.target instanceof Element && event.target.closest('.map-area') !== null;
    if (query.matches && isOverMap && !event.ctrlKey) event.stopImmediatePropagation();
  };
  addEventListener('wheel', pass, { capture: true, passive: true });
  return () => removeEventListener('wheel', pass, { capture: true });
};
