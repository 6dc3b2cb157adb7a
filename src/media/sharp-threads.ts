import sharp from 'sharp';

// Imported for what it does: each picture is made by one thread, and several pictures at once keep all cores busy. That is sharp's
// own choice on Linux with glibc; elsewhere it takes a thread for each core, and AVIF is then cut into as many parts: other bytes on
// every machine, and 2 to 6 % more of them (measured 2026-11-22 with libvips 8.18: 2, 4, 8 and 16 threads).
sharp.concurrency(1);
