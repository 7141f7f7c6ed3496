import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from './queries';
import { useImportChange } from './useImportChange';

const FIELDS = {
  organisations: [
    'name', 'taxId', 'kind', 'country', 'city', 'website', 'sme', 'description', 'keywords', 'nuts', 'activities', 'otherNames',
    'organisationId', 'externalId', 'rowIs',
  ],
  people: [
    'personName', 'firstName', 'lastName', 'email', 'phone', 'position', 'organisationName', 'organisationTaxId', 'organisationId',
    'organisationExternalId', 'personId', 'externalId', 'rowIs',
  ],
} as const;

/** Which column is what: as its heading proposes, or as one says. */
export function Columns({ of }: { of: Import }) {
  const { t } = useTranslation();
  const change = useImportChange(of);
  const fields = FIELDS[of.subject].map((value) => ({ value: value as string, label: t(`imports.fields.${value}`) }));
  return (
    <Table verticalSpacing="xs" aria-label={t('imports.columns')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('imports.column')}</Table.Th>
          <Table.Th scope="col" className="wide">{t('imports.samples')}</Table.Th>
          <Table.Th scope="col">{t('imports.field')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {of.columns.map(({ position, heading, samples, field }) => {
          // A field of the office's own stands in the list once it is mapped to.
          const own = field && !fields.some(({ value }) => value === field) ? [{ value: field, label: field }] : [];
          return (
            <Table.Tr key={position}>
              <Table.Td fw={500}>{heading}</Table.Td>
              <Table.Td className="wide">
                <Text size="sm" c="dimmed" lineClamp={1}>{samples.join(' · ')}</Text>
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={t('imports.fieldOf', { heading })}
                  placeholder={t('imports.unread')}
                  clearable
                  searchable
                  disabled={change.isPending}
                  data={[...fields, ...own]}
                  value={field ?? null}
                  onChange={(chosen) => change.mutate({ do: 'revise', settings: { mapping: { [position]: chosen } } })}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
