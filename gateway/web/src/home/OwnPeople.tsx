import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Invitations } from '../administration/Invitations';
import { InviteForm } from '../administration/InviteForm';
import { People } from '../organisation/People';

/** Who speaks for the own organisation, and who may act for it here. */
export function OwnPeople({ id }: { id: string }) {
  const { t } = useTranslation();
  const [inviting, { open, close }] = useDisclosure();
  return (
    <>
      <People id={id} />
      <Box my="xs">
        <Button size="xs" variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>{t('home.invite')}</Button>
      </Box>
      <Invitations />
      {inviting && <InviteForm close={close} />}
    </>
  );
}
