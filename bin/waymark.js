#!/usr/bin/env node
import { launch } from "./launch.js";

try {
  launch(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
