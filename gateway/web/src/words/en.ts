import { words as administration } from '../administration/words.en';
import { words as call } from '../call/words.en';
import { words as duplicate } from '../duplicate/words.en';
import { words as event } from '../event/words.en';
import { words as exchange } from '../exchange/words.en';
import { words as field } from '../field/words.en';
import { words as frame } from '../frame/words.en';
import { words as membership } from '../membership/words.en';
import { words as network } from '../network/words.en';
import { words as onboarding } from '../onboarding/words.en';
import { words as organisation } from '../organisation/words.en';
import { words as plan } from '../plan/words.en';
import { words as scanner } from '../scanner/words.en';
import { words as segment } from '../segment/words.en';
import { words as subject } from '../subject/words.en';
import { words as today } from '../today/words.en';
import type { words as es } from './es';

export const words: typeof es = { ...frame, ...today, ...onboarding, ...membership, ...organisation, ...duplicate, ...subject, ...segment, ...call, ...network, ...event, ...scanner, ...plan, ...exchange, ...administration, ...field };
