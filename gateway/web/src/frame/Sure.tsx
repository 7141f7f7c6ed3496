import { Button, Group, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

interface Question extends Pick<ButtonProps, 'size' | 'disabled' | 'loading'> {
  /** What it does. */
  word: string;
  /** The same, said once more by whoever is sure. */
  sure: string;
  /** Tells several of one page apart, for those who only hear them. */
  label?: string;
  act: () => void;
}

/** What is not easily undone is asked once more, in the same place. */
export function Sure({ word, sure, label, act, loading, ...look }: Question) {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure();
  if (!asked) {
    return (
      <Button variant="default" aria-label={label} loading={loading} onClick={open} {...look}>
        {word}
      </Button>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={label ?? word}>
      <Button color="red" autoFocus loading={loading} onClick={() => { close(); act(); }} onKeyDown={({ key }) => key === 'Escape' && close()} {...look}>
        {sure}
      </Button>
      <Button variant="default" onClick={close} {...look}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
