import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { Consortia } from './Consortia';
import { Cooperations } from './Cooperations';

/** What grew from calls: pairs that cooperate, and consortia. */
export function TogetherPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('together.title')} lead={t('together.lead')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
        <Panel title={t('together.consortia')}><Consortia /></Panel>
        <Panel title={t('together.cooperations')}><Cooperations /></Panel>
      </SimpleGrid>
    </>
  );
}
