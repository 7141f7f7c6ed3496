import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watch } from './watch';

const reasonOf = (failure: unknown) => {
  const name = failure instanceof DOMException ? failure.name : '';
  return name === 'NotAllowedError' ? 'refused' : name === 'NotFoundError' ? 'missing' : 'failed';
};

/** What the camera sees. Without one, codes are typed or come from a hand-held reader. */
export function Camera({ onRead }: { onRead: (text: string) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onRead);
  latest.current = onRead;
  const [trouble, setTrouble] = useState<'refused' | 'missing' | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    setTrouble(undefined);
    if (video.current) {
      watch(video.current, (text) => latest.current(text)).then(
        (end) => (left ? end() : (stop = end)),
        (failure: unknown) => {
          if (!left) setTrouble(reasonOf(failure));
        },
      );
    }
    return () => {
      left = true;
      stop?.();
    };
  }, [attempt]);
  return (
    <>
      {trouble && (
        <Alert color="yellow" role="alert" icon={<IconCameraOff aria-hidden />} title={t(`scanner.camera.${trouble}`)}>
          <Stack align="flex-start" gap="xs">
            <Text size="sm" c="bright">{t(`scanner.cameraText.${trouble}`)}</Text>
            <Button size="xs" variant="default" onClick={() => setAttempt(attempt + 1)}>{t('failure.again')}</Button>
          </Stack>
        </Alert>
      )}
      <video ref={video} className="scanner-video" hidden={trouble !== undefined} muted playsInline aria-label={t('scanner.picture')} />
    </>
  );
}
