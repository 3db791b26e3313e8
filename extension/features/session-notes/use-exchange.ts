/** A light field takes the first keys until the real one has come, and makes room for it between two keys. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type LightElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * What the light field knew when the real one came; undefined until then. It is asked and exchanged in one go, so that no key
 * can come in between, and never in the middle of a composed character.
 *
 * @param look is asked once; undefined where the light field was never drawn.
 */
export function useExchange<Taken>(hasCome: boolean, light: RefObject<LightElement | null>, look: (field: LightElement | null) => Taken): Taken | undefined {
  const [taken, setTaken] = useState<{ readonly value: Taken }>();
  const isComposing = useRef(false);
  const latestLook = useRef(look);
  useEffect(() => {
    latestLook.current = look;
  });

  useEffect(() => {
    const controller = new AbortController();
    const noteComposing = (composes: boolean) => () => void (isComposing.current = composes);
    light.current?.addEventListener('compositionstart', noteComposing(true), { signal: controller.signal });
    light.current?.addEventListener('compositionend', noteComposing(false), { signal: controller.signal });
    return () => controller.abort();
  }, [light]);

  useEffect(() => {
    if (!hasCome) return undefined;
    const field = light.current;
    const takeOver = () => {
      if (!isComposing.current) flushSync(() => setTaken((before) => before ?? { value: latestLook.current(field) }));
    };
    let timer = setTimeout(takeOver);
    // What is composed stands in the field first.
    const onCompositionEnd = () => (timer = setTimeout(takeOver));
    field?.addEventListener('compositionend', onCompositionEnd);
    return () => {
      clearTimeout(timer);
      field?.removeEventListener('compositionend', onCompositionEnd);
    };
  }, [hasCome, light]);

  return taken?.value;
}
