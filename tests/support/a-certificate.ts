/** For kring.example, until October 2126, signed by nobody else; with its key. It proves nothing to anybody. */
const cert = [
  '-----BEGIN CERTIFICATE-----',
  'MIIBoTCCAUegAwIBAgIUH2oHWY26+OxNIwvXG5rFGZpgdpIwCgYIKoZIzj0EAwIw',
  'GDEWMBQGA1UEAwwNa3JpbmcuZXhhbXBsZTAgFw0yNjExMjIxMTE1NTlaGA8yMTI2',
  'MTAyOTExMTU1OVowGDEWMBQGA1UEAwwNa3JpbmcuZXhhbXBsZTBZMBMGByqGSM49',
  'AgEGCCqGSM49AwEHA0IABE9BxKRXTKl8iQEMeTSqQIbY0oVYlSywYvfhn7TOYJma',
  'ByKUmtSzQrv07OmsAzZ6QpPdUpXg8MsGWCPacXUmGPSjbTBrMB0GA1UdDgQWBBTN',
  'PxxyT3+WDLSWJ1rbit6dXwHd9TAfBgNVHSMEGDAWgBTNPxxyT3+WDLSWJ1rbit6d',
  'XwHd9TAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDWtyaW5nLmV4YW1wbGUw',
  'CgYIKoZIzj0EAwIDSAAwRQIhAIna6SIb9GLvB6JZNSrk+qhGMCadZNuDFhwgWMOx',
  'RB7JAiARczyYHw7quixBqjnPGfcV+dZk+HlXDZJrc2QOqMHvLw==',
  '-----END CERTIFICATE-----',
].join('\n');

const key = [
  '-----BEGIN PRIVATE KEY-----',
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVThex3C00xDj5Tsf',
  'GCelGIDbY/vMbT1YZEAWw5Os8c6hRANCAARPQcSkV0ypfIkBDHk0qkCG2NKFWJUs',
  'sGL34Z+0zmCZmgcilJrUs0K79OzprAM2ekKT3VKV4PDLBlgj2nF1Jhj0',
  '-----END PRIVATE KEY-----',
].join('\n');

export const aCertificate = {
  cert: Buffer.from(cert),
  key: Buffer.from(key),
  until: Date.parse('2126-10-29T11:15:59Z'),
};
