import type { Found } from './finding.ts';

export const dutch: Readonly<Record<Found, string>> = {
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
  databaseDamaged:
    'De database is beschadigd ({damage}). Stop Kring, bewaar de bestanden, en zet een reservekopie terug.',
  databaseWaits:
    'De volgende start brengt de database in zijn nieuwe vorm ({steps} stappen), en niet terug. Maak eerst een reservekopie.',
  databaseNewer:
    'Een nieuwere Kring heeft de database veranderd ({step}). Draai die versie, of zet een oudere reservekopie terug.',
  postgresReached: 'PostgreSQL {release} op {host} laat ons binnen.',
  postgresFails: 'PostgreSQL op {host} is niet te bereiken, of laat ons niet binnen ({code}). Kijk naar DATABASE_URL.',
  postgresOld: 'PostgreSQL {release} is te oud. Nodig is 15 of hoger.',
  clocksApart:
    'De klokken hier en bij de database lopen {minutes} minuten uiteen. Zet ze gelijk met dezelfde tijdserver.',
  vacuumOff: 'PostgreSQL ruimt niet vanzelf op: wat mensen wissen blijft in de bestanden staan. Zet autovacuum aan.',
  postgresShut:
    'Deze gebruiker mag in PostgreSQL geen tabellen maken, veranderen of opruimen. Maak hem eigenaar van de database en van wat erin staat.',
  postgresReadOnly:
    'Deze PostgreSQL kan alleen gelezen worden: hij volgt een andere, wordt hersteld, of staat zo ingesteld. Noem die waarin geschreven wordt.',
  postgresHasty:
    'PostgreSQL zegt dat iets bewaard is voordat het op de schijf staat ({settings} staat uit). Valt de stroom uit, dan gaan er woorden verloren.',
  connectionsFew:
    'Van de {connections} verbindingen die PostgreSQL aankan, zijn er {left} vrij. Eén proces van Kring neemt er twaalf. Verhoog max_connections.',
  secretDamaged:
    'Het bestand "secret" is beschadigd. Zet het terug uit een reservekopie, of haal het weg: gemailde codes gelden dan niet meer.',
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
  mailboxOpens: 'De mailbox {folder} op {host} gaat open.',
  mailboxFails: 'De mailbox {folder} op {host} gaat niet open ({code}). Kijk naar MAILBOX_URL.',
  backupsSaid: 'Groepen lezen dat een reservekopie {days} dagen bewaart wat gewist is.',
  backupsUnsaid:
    'BACKUP_DAYS is niet gezet: groepen lezen dat ze jou moeten vragen hoelang een reservekopie bewaart wat gewist is.',
  notExamined: 'Dit kon niet bekeken worden: {about} ({fault}).',
};
