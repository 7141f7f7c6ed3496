import { Button, Checkbox, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '../organisation/countries';
import type { Import } from './queries';
import { useImportChange } from './useImportChange';

const MODES = ['create', 'update'] as const;

/** How rows are taken, and the trial. */
export function Settings({ of }: { of: Import }) {
  const { t } = useTranslation();
  const change = useImportChange(of);
  const { mode = 'create', country, resemblanceAccepted = false } = of.settings;
  const busy = { disabled: change.isPending };
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          {...busy}
          label={t('imports.mode')}
          allowDeselect={false}
          data={MODES.map((value) => ({ value, label: t(`imports.modes.${value}`) }))}
          value={mode}
          onChange={(chosen) => change.mutate({ do: 'revise', settings: { mode: chosen as Import['settings']['mode'] } })}
        />
        {of.subject === 'organisations' && (
          <Select
            {...busy}
            label={t('imports.country')}
            searchable
            allowDeselect={false}
            data={COUNTRIES}
            value={country ?? null}
            onChange={(chosen) => chosen && change.mutate({ do: 'revise', settings: { country: chosen } })}
          />
        )}
      </SimpleGrid>
      {of.subject === 'organisations' && (
        <Checkbox
          {...busy}
          label={t('imports.accepted')}
          checked={resemblanceAccepted}
          onChange={({ currentTarget }) => change.mutate({ do: 'revise', settings: { resemblanceAccepted: currentTarget.checked } })}
        />
      )}
      <Group>
        <Button variant={of.stage === 'ready' ? 'filled' : 'default'} loading={change.isPending} onClick={() => change.mutate({ do: 'try' })}>
          {t(of.stage === 'ready' ? 'imports.try' : 'imports.tryAgain')}
        </Button>
      </Group>
    </Stack>
  );
}
