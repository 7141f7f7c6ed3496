import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty';

export function Nowhere() {
  const { t } = useTranslation();
  return (
    <Empty title={t('nowhere.title')} text={t('nowhere.text')}>
      <Button component={Link} to="/organisations">
        {t('nowhere.back')}
      </Button>
    </Empty>
  );
}
