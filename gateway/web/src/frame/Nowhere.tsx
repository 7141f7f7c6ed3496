import { useTranslation } from 'react-i18next';
import { PageHead } from './PageHead';
import { RoutedButton } from './RoutedLink';

export function Nowhere() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('nowhere.title')} lead={t('nowhere.text')} />
      <RoutedButton to="/organisations">{t('nowhere.back')}</RoutedButton>
    </>
  );
}
