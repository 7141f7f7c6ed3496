import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says that something is done, and for a while offers to undo it. */
export function tellDone({ message, undo, word }: { message: string; undo: (() => void) | undefined; word: string }) {
  const note = notifications.show({
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        {undo && (
          <Button size="compact-sm" variant="default" flex="none" onClick={() => { notifications.hide(note); undo(); }}>
            {word}
          </Button>
        )}
      </Group>
    ),
  });
}
