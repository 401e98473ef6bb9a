import { useEffect, useState } from 'react';
import { useUiTexts } from './texts';

const written = (seconds: number): string => {
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`;
};

/** How long to wait, second by second in sight; aloud only when the wait is over. */
export const Countdown = ({ seconds }: { readonly seconds: number }) => {
  const t = useUiTexts();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = performance.now() + seconds * 1_000;
    const timer = window.setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1_000));
      setLeft(now);
      if (now === 0) window.clearInterval(timer);
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return (
    <p className="tabular">
      {left > 0 && (
        <span role="timer" aria-live="off">
          {t('waitFor', { time: written(left) })}
        </span>
      )}
      <span role="status">{left === 0 ? t('waitOver') : ''}</span>
    </p>
  );
};
