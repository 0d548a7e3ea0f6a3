#!/usr/bin/env node
import { verifyExport } from './verify-export.ts';

process.exitCode = await verifyExport(process.argv.slice(2), console);
