import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pause } from '../harness/wait.ts';
import { replaceDecks } from './bench-deck.ts';
import { CACHE } from './bench-extension.ts';
import { launch } from './chromium.ts';
export async function measureLong(setting: any) {
  const { lists, extension, median: article, server } = setting;
  replaceDecks(extension, lists.take(100_000));
  const once = article.texts.map((t: string) => `<p>${t.replace(/[<&]/g, ' ')}</p>`).join('');
  const repeats = Math.ceil(10_000_000 / article.characters);
  writeFileSync(path.join(CACHE, 'long.html'), `<!doctype html><meta charset="utf-8"><title>Long</title><body>${once.repeat(repeats)}`);
    const b = await launch(extension);
    const page = await b.newPage();
    await page.goto(article.url); await pause(1500);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 }); await cdp.send('Profiler.start');
    await page.goto(server.url('/cache/long.html')); await pause(15_000);
    const { profile } = await cdp.send('Profiler.stop') as any;
    const nodes = new Map<number, any>(profile.nodes.map((n: any) => [n.id, n])); const parent = new Map<number, number>();
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
    const stack = (id: number) => { const out: string[] = []; for (let at: number|undefined = id; at !== undefined; at = parent.get(at)) { const f = nodes.get(at).callFrame; out.push(`${f.functionName || '(anon)'}:${f.lineNumber}:${f.columnNumber}`); } return out.slice(0, -1).reverse(); };
    let t = profile.startTime; type Run = { start: number; ms: number; tops: Map<string, number> }; let run: Run | undefined; const runs: Run[] = [];
    for (let i = 0; i < profile.samples.length; i++) {
      const dt = profile.timeDeltas[i]; t += dt; const st = stack(profile.samples[i]); const leaf = st.at(-1) ?? '';
      if (/^\((idle|program|root)\)/.test(leaf)) { if (run && dt > 0) { runs.push(run); run = undefined; } continue; }
      run ??= { start: t, ms: 0, tops: new Map() }; run.ms += dt / 1e3; const key = st.slice(-4).join(' > '); run.tops.set(key, (run.tops.get(key) ?? 0) + dt / 1e3);
    }
    runs.sort((a, b) => b.ms - a.ms);
    for (const r of runs.slice(0, 14)) console.log('RUN', ((r.start - profile.startTime) / 1e3).toFixed(0), r.ms.toFixed(1), [...r.tops].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([k, v]) => `${v.toFixed(1)} ${k}`).join('\n      '));
    await b.close();
}
