// Dot products of one query with many keys: four keys at a time, so that four sums run side by side.

function addLanes(sums: v128): f32 {
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
    + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

// rows is a multiple of 4, stride the bytes of one key, a multiple of 16
export function scan(keys: usize, query: usize, products: usize, rows: u32, stride: usize): void {
  for (let row: u32 = 0; row < rows; row += 4) {
    let a = f32x4.splat(0), b = f32x4.splat(0), c = f32x4.splat(0), d = f32x4.splat(0);
    let second = keys + stride, third = second + stride, fourth = third + stride;
    for (let at: usize = 0; at < stride; at += 16) {
      const q = v128.load(query + at);
      a = f32x4.add(a, f32x4.mul(q, v128.load(keys + at)));
      b = f32x4.add(b, f32x4.mul(q, v128.load(second + at)));
      c = f32x4.add(c, f32x4.mul(q, v128.load(third + at)));
      d = f32x4.add(d, f32x4.mul(q, v128.load(fourth + at)));
    }
    store<f32>(products, addLanes(a), 0);
    store<f32>(products, addLanes(b), 4);
    store<f32>(products, addLanes(c), 8);
    store<f32>(products, addLanes(d), 12);
    products += 16;
    keys = fourth + stride;
  }
}
