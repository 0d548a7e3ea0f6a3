import { App } from 'aws-cdk-lib';
import { addFoyer } from '../lib/foyer.ts';
import { STAGES } from './stages.ts';

addFoyer(new App(), STAGES);
