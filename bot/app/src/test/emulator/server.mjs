// Runs the public Telegram emulator on the port of loopback that is given, says so when it is open,
// and ends when its input ends, so that it never outlives the test that started it.
import TelegramServer from 'telegram-test-api';

const emulator = new TelegramServer({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  storeTimeout: 3600,
});

await emulator.start();
process.stdout.write('open\n');
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
