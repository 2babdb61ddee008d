import type { Language } from '../../methods/texts.ts';
import type { SettingProblem } from '../../server/settings.ts';
import type { Finding, Found } from './finding.ts';

export const english = {
  nodeRight: 'Node {version} runs Kring.',
  nodeOld: 'Node {version} cannot run Kring. It needs 24 or later.',
  pagesThere: 'The pages are built.',
  pagesMissing: 'The pages are not built: people would see nothing. "npm run build" builds them.',
  filesMany: 'This shell may have {files} files and sockets open.',
  filesFew:
    'This shell may have only {files} files and sockets open. Each device takes one. Raise it (ulimit -n; LimitNOFILE in systemd).',
  settingsRight: 'The settings can be understood.',
  settingWrong: '{setting} {problem}.',
  folderRight: 'The folder {folder} is there, and for its owner alone.',
  folderComing: 'The folder {folder} is not there yet. The first start makes it.',
  folderClosed: 'The folder {folder} cannot be written. Give it to the user who runs Kring.',
  folderOpen: 'Others on this machine may look into the folder {folder}. "chmod 700" shuts it.',
  diskRoom: '{free} MB are free on the disk of the data.',
  diskTight: 'Only {free} MB are free on the disk of the data. Make room before it is full.',
  diskFull: 'Only {free} MB are free on the disk of the data. Soon nothing can be kept any more.',
  databaseSound: 'The database is sound, from its first page to its last.',
  shapeRight: 'The tables are in the shape that this release knows.',
  databaseComing: 'There is no database yet. The first start makes it.',
  databaseDamaged: 'The database is damaged ({damage}). Stop Kring, keep the files, and restore a backup.',
  databaseWaits:
    'The next start moves the database to its new shape ({steps} steps), and not back. Make a backup first.',
  databaseNewer: 'A newer Kring has changed the database ({step}). Run that version, or restore a backup from before.',
  postgresReached: 'PostgreSQL {release} at {host} lets us in.',
  postgresFails: 'PostgreSQL at {host} cannot be reached, or does not let us in ({code}). Look at DATABASE_URL.',
  postgresOld: 'PostgreSQL {release} is too old. It needs 15 or later.',
  clocksApart: 'The clocks here and at the database are {minutes} minutes apart. Set both by the same time server.',
  vacuumOff: 'PostgreSQL does not clean up by itself: what people erase stays in its files. Turn autovacuum on.',
  connectionsFew:
    'PostgreSQL bears only {connections} connections. One process of Kring takes twelve. Raise max_connections.',
  secretDamaged:
    'The file "secret" is damaged. Put it back from a backup, or take it away: mailed codes then fail once.',
  clockPlausible: 'The clock is not behind what was kept last.',
  clockBehind: 'The clock is {minutes} minutes behind what was kept last. Times and reminders would be wrong. Set it.',
  portFree: 'Port {port} is free for Kring.',
  kringRuns: 'Kring {version} answers on port {port}.',
  portTaken: 'Something else has port {port}. Stop it, or give Kring another PORT.',
  portForbidden: 'This user may not use port {port}. Take one from 1024 on, with a proxy in front.',
  hostForeign: 'This machine has no address {host}. Look at HOST.',
  originSecure: 'People come by https, so their browsers can seal.',
  originHere: 'Only this machine reaches Kring, which is right for trying it out.',
  originInsecure:
    'People on other devices would come by http, where browsers do not seal. Set TLS_CERT and TLS_KEY, or put a proxy in front and set PUBLIC_URL.',
  besideProxy:
    'HOST lets whoever reaches this port go round the proxy. Right in a container; else set it to the address that the proxy uses.',
  proxyTrusted: 'The proxy is believed about who asks.',
  proxyUntrusted:
    'TRUSTED_PROXY is not set: all who come through a proxy share the limits of one address. Name the proxy there.',
  certificateRight: 'The certificate holds for {days} days.',
  certificateSoon: 'The certificate holds for {days} days only. Renew it, and start Kring again.',
  certificateOver: 'The certificate is over. Browsers turn away. Renew it, and start Kring again.',
  certificateOther: 'The certificate and the key do not belong together.',
  certificateForeign: 'The certificate is not for {host}, with which links begin.',
  certificateUnread: 'TLS_CERT or TLS_KEY holds no certificate or key that can be read.',
  mailWorks: 'The host for mail, {host}, lets us in.',
  mailUnset: 'No mail is sent: codes for accounts stand in the log, where whoever reads it can take them over.',
  mailFails: 'The host for mail, {host}, does not let us in ({code}). Look at SMTP_URL, and at its firewall.',
  backupsSaid: 'Groups are told that a backup keeps what was erased for {days} days.',
  backupsUnsaid: 'BACKUP_DAYS is not set: groups are told to ask you how long a backup keeps what was erased.',
  notExamined: 'This could not be looked at: {about} ({fault}).',
};

const dutch: Readonly<Record<Found, string>> = {
  nodeRight: 'Node {version} kan Kring draaien.',
  nodeOld: 'Met Node {version} kan Kring niet draaien. Nodig is 24 of hoger.',
  pagesThere: 'De pagina’s zijn gebouwd.',
  pagesMissing: 'De pagina’s zijn niet gebouwd: mensen zouden niets zien. "npm run build" bouwt ze.',
  filesMany: 'Deze shell mag {files} bestanden en verbindingen open hebben.',
  filesFew:
    'Deze shell mag maar {files} bestanden en verbindingen open hebben. Elk apparaat neemt er een. Verhoog dat (ulimit -n; LimitNOFILE in systemd).',
  settingsRight: 'De instellingen zijn te begrijpen.',
  settingWrong: '{setting} {problem}.',
  folderRight: 'De map {folder} is er, en is alleen voor de eigenaar.',
  folderComing: 'De map {folder} is er nog niet. De eerste start maakt hem.',
  folderClosed: 'In de map {folder} kan niet geschreven worden. Geef hem aan de gebruiker die Kring draait.',
  folderOpen: 'Anderen op deze machine kunnen in de map {folder} kijken. "chmod 700" sluit hem.',
  diskRoom: 'Op de schijf van de gegevens is {free} MB vrij.',
  diskTight: 'Op de schijf van de gegevens is nog maar {free} MB vrij. Maak ruimte voordat hij vol is.',
  diskFull: 'Op de schijf van de gegevens is nog maar {free} MB vrij. Straks kan niets meer bewaard worden.',
  databaseSound: 'De database is gaaf, van de eerste tot de laatste pagina.',
  shapeRight: 'De tabellen hebben de vorm die deze versie kent.',
  databaseComing: 'Er is nog geen database. De eerste start maakt hem.',
  databaseDamaged: 'De database is beschadigd ({damage}). Stop Kring, bewaar de bestanden, en zet een back-up terug.',
  databaseWaits:
    'De volgende start brengt de database in zijn nieuwe vorm ({steps} stappen), en niet terug. Maak eerst een back-up.',
  databaseNewer:
    'Een nieuwere Kring heeft de database veranderd ({step}). Draai die versie, of zet een oudere back-up terug.',
  postgresReached: 'PostgreSQL {release} op {host} laat ons binnen.',
  postgresFails: 'PostgreSQL op {host} is niet te bereiken, of laat ons niet binnen ({code}). Kijk naar DATABASE_URL.',
  postgresOld: 'PostgreSQL {release} is te oud. Nodig is 15 of hoger.',
  clocksApart:
    'De klokken hier en bij de database lopen {minutes} minuten uiteen. Zet ze gelijk met dezelfde tijdserver.',
  vacuumOff: 'PostgreSQL ruimt niet vanzelf op: wat mensen wissen blijft in de bestanden staan. Zet autovacuum aan.',
  connectionsFew:
    'PostgreSQL kan maar {connections} verbindingen aan. Eén proces van Kring gebruikt er twaalf. Verhoog max_connections.',
  secretDamaged:
    'Het bestand "secret" is beschadigd. Zet het terug uit een back-up, of haal het weg: gemailde codes gelden dan niet meer.',
  clockPlausible: 'De klok loopt niet achter op wat het laatst bewaard is.',
  clockBehind:
    'De klok loopt {minutes} minuten achter op wat het laatst bewaard is. Tijden en herinneringen zouden niet kloppen. Zet hem gelijk.',
  portFree: 'Poort {port} is vrij voor Kring.',
  kringRuns: 'Kring {version} antwoordt op poort {port}.',
  portTaken: 'Iets anders heeft poort {port}. Stop dat, of geef Kring een andere PORT.',
  portForbidden: 'Deze gebruiker mag poort {port} niet gebruiken. Neem er een vanaf 1024, met een proxy ervoor.',
  hostForeign: 'Deze machine heeft geen adres {host}. Kijk naar HOST.',
  originSecure: 'Mensen komen via https, dus hun browsers kunnen verzegelen.',
  originHere: 'Alleen deze machine kan bij Kring. Dat is goed om het uit te proberen.',
  originInsecure:
    'Mensen op andere apparaten zouden via http komen, en dan verzegelt een browser niet. Zet TLS_CERT en TLS_KEY, of zet een proxy ervoor en PUBLIC_URL.',
  besideProxy:
    'Door HOST kan wie bij deze poort komt om de proxy heen. Goed in een container; zet er anders het adres dat de proxy gebruikt.',
  proxyTrusted: 'De proxy wordt geloofd over wie er komt.',
  proxyUntrusted:
    'TRUSTED_PROXY is niet gezet: iedereen die via een proxy komt deelt de grenzen van één adres. Noem de proxy daar.',
  certificateRight: 'Het certificaat geldt nog {days} dagen.',
  certificateSoon: 'Het certificaat geldt nog maar {days} dagen. Vernieuw het en start Kring opnieuw.',
  certificateOver: 'Het certificaat is verlopen. Browsers gaan niet verder. Vernieuw het en start Kring opnieuw.',
  certificateOther: 'Het certificaat en de sleutel horen niet bij elkaar.',
  certificateForeign: 'Het certificaat is niet voor {host}, waarmee links beginnen.',
  certificateUnread: 'In TLS_CERT of TLS_KEY staat geen certificaat of sleutel die te lezen is.',
  mailWorks: 'De mailserver, {host}, laat ons binnen.',
  mailUnset: 'Er gaat geen mail uit: codes voor accounts staan in het log, en wie dat leest kan accounts overnemen.',
  mailFails: 'De mailserver, {host}, laat ons niet binnen ({code}). Kijk naar SMTP_URL, en naar de firewall.',
  backupsSaid: 'Groepen lezen dat een back-up {days} dagen bewaart wat gewist is.',
  backupsUnsaid:
    'BACKUP_DAYS is niet gezet: groepen lezen dat ze jou moeten vragen hoelang een back-up bewaart wat gewist is.',
  notExamined: 'Dit kon niet bekeken worden: {about} ({fault}).',
};

type Problem = SettingProblem['problem'];

const problemsInEnglish: Readonly<Record<Problem, string>> = {
  notPort: 'is no port: a whole number up to 65535',
  empty: 'is empty',
  notUrl: 'is no address',
  notOrigin: 'is more than scheme and host, like https://kring.example',
  notSecure: 'does not begin with https, and browsers do not seal elsewhere',
  missing: 'is missing: it belongs to another setting that is there',
  unreadable: 'names a file that cannot be read',
  notAddress: 'holds no e-mail address',
  notNetwork: 'is no list of addresses or networks, like 127.0.0.1, 10.0.0.0/8',
  twice: 'says again what the setting itself says: keep one of them',
  noPassword: 'holds no name and password',
  notDays: 'is no number of days, 0 to 999',
  notPostgres: 'does not begin with postgres://, and no other database is known here',
  tooShort: 'is not 24 characters or more without a space',
};

const problemsInDutch: Readonly<Record<Problem, string>> = {
  notPort: 'is geen poort: een heel getal tot en met 65535',
  empty: 'is leeg',
  notUrl: 'is geen adres',
  notOrigin: 'is meer dan schema en host, zoals https://kring.example',
  notSecure: 'begint niet met https, en ergens anders verzegelt een browser niet',
  missing: 'ontbreekt: het hoort bij een andere instelling die er wel is',
  unreadable: 'noemt een bestand dat niet gelezen kan worden',
  notAddress: 'bevat geen e-mailadres',
  notNetwork: 'is geen lijst met adressen of netwerken, zoals 127.0.0.1, 10.0.0.0/8',
  twice: 'zegt nog eens wat de instelling zelf ook zegt: laat er één staan',
  noPassword: 'bevat geen naam met wachtwoord',
  notDays: 'is geen aantal dagen, 0 tot en met 999',
  notPostgres: 'begint niet met postgres://, en een andere database is hier niet bekend',
  tooShort: 'is niet minstens 24 tekens zonder spatie',
};

const languages = {
  en: { sentences: english, problems: problemsInEnglish },
  nl: { sentences: dutch, problems: problemsInDutch },
};

export function sentenceOf({ found, details }: Finding, language: Language): string {
  const { sentences, problems } = languages[language];
  const wordOf = (name: string): string => {
    const value = details[name] ?? '';
    const known = name === 'problem' ? Object.entries(problems).find(([problem]) => problem === value) : undefined;
    return known === undefined ? String(value) : known[1];
  };
  return sentences[found].replaceAll(/\{(\w+)\}/g, (_, name: string) => wordOf(name));
}
