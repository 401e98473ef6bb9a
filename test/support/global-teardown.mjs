export default function tearDown() {
  globalThis.__permitdeskServices?.stop();
}
