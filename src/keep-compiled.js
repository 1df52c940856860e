// Loaded before a program (`node --import`): compiled code is kept in the system's folder for temporary files, so that from
// the second start on Node needs neither to compile nor its parser of types, a third of the start and of the memory. In plain
// JavaScript, or this file itself would need that parser.
import { enableCompileCache } from 'node:module';

enableCompileCache();
