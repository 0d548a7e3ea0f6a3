import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoQuestions } from '../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { tokenVerifier } from '../../adapters/lambda/token-verifier.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { DEFAULT_QUESTION_LIMITS } from '../../core/questions/question-limits.ts';
import { QUESTION_NAMES_BYTES } from '../../core/questions/question-names.ts';
import { serveQuestions } from './serve-questions.ts';

const { table, mailDomain: domain, platformName } = settings('table', 'mailDomain', 'platformName');
const { tokenIssuer, tokenAudience, tokenDiscovery } = settings('tokenIssuer', 'tokenAudience', 'tokenDiscovery');
const client = new DynamoDBClient();

const options = httpOptions('serve-questions');

const endpoints = serveQuestions({
  questions: dynamoQuestions(client, table),
  hosts: dynamoRegistry(client, table),
  templates: dynamoTemplates(client, table),
  answers: dynamoKeptAnswers(client, table),
  translation: deployedTranslations('serve-questions', client, table, options.log),
  domain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  detection: detectionRules(),
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_QUESTION_LIMITS,
  random: () => randomBytes(QUESTION_NAMES_BYTES),
  now: () => new Date().toISOString(),
});

const tokens = tokenVerifier({ issuer: tokenIssuer, audience: tokenAudience.split(','), discovery: tokenDiscovery });

/** Answers also to those who have no token; one that comes is looked at here, since the gateway looks at none of theirs. */
export const handler = httpHandler('serve-questions', endpoints, { ...options, tokens });
