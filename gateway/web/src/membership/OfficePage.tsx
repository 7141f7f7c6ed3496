import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/PageHead';
import { DuesView } from './DuesView';
import { MembershipList } from './MembershipList';
import { RenewalView } from './RenewalView';
import { VIEWS } from './search';

/** What the office does about membership. */
export function OfficePage() {
  const { t } = useTranslation();
  const { view = 'applications', stage } = useSearch({ from: '/membership' });
  const navigate = useNavigate({ from: '/membership' });
  return (
    <>
      <PageHead title={t('members.title')} lead={t('members.lead')} />
      <Tabs value={view} onChange={(chosen) => void navigate({ search: { view: VIEWS.find((one) => one === chosen) } })} keepMounted={false}>
        <Tabs.List mb="lg" className="across tabs">
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>{t(`members.views.${one}`)}</Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="applications"><MembershipList stage="applied" /></Tabs.Panel>
        <Tabs.Panel value="all"><MembershipList stage={stage} onStage={(chosen) => void navigate({ search: { view: 'all', stage: chosen } })} /></Tabs.Panel>
        <Tabs.Panel value="dues"><DuesView /></Tabs.Panel>
        <Tabs.Panel value="renewal"><RenewalView /></Tabs.Panel>
      </Tabs>
    </>
  );
}
