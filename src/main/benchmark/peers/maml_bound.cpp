// What this processor can do: the meta-step of second-order MAML by hand, for `bench speed`.
//
//     g++ -O3 -march=native -std=c++20 -pthread -DD=16 -DH=40 -DO=1 maml_bound.cpp
//     ./a.out FILE TASKS THREADS
//
// Network D-H-H-O of ReLU, squared error, ten known and ten asked rows a task, five inner steps, Adam outside. FILE holds
// singles: the known rows' x and y of all tasks, the asked ones', then w0 b0 w1 b1 w2 b2. Prints {"loss", "gradient"} where
// it begins; then reads lines `TASKS STEPS` and answers {"ms": [...]}. Mathematics as in learn/fused/kernel/learner.as;
// every size is known to the compiler and vectors have eight lanes, which is what WebAssembly does not have.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

constexpr int M = 10, STEPS = 5, LANES = 8, CHUNK = 4;
constexpr int P = (O + LANES - 1) / LANES * LANES; // outputs, padded
constexpr float RATE = 0.05f;
static_assert(H % LANES == 0 && D % 4 == 0 && P % 4 == 0);

typedef float V __attribute__((vector_size(4 * LANES), aligned(4), may_alias));
static inline V all(float x) { return V{} + x; }
static inline V &at(float *p) { return *(V *)p; }
static inline const V &at(const float *p) { return *(const V *)p; }

struct Block { float w1[D * H], b1[H], w2[H * H], b2[H], w3[H * P], b3[P]; };
constexpr int NUMBERS = sizeof(Block) / sizeof(float);
struct Pass { float h1[M * H], h2[M * H], d1[M * H], d2[M * H], d3[M * P], t2[H * H], t3[P * H]; };
struct Scratch { Block theta[STEPS + 1], moved; Pass known[STEPS], asked, along; float t2[H * H], t3[P * H]; };
struct Task { const float *sx, *sy, *qx, *qy; };

enum After { NOTHING, RELU, MASK };

// C[M, N] = after(bias + A B + A2 B2), B with K rows of N; five rows by W vectors stay in registers
template <int K, int N, int LDA, After after, int W>
static inline void nnColumns(int n, const float *A, const float *B, const float *A2, const float *B2, const float *bias, float *C, const float *mask) {
  for (int m = 0; m < M; m += 5) {
    V c[5][W];
    for (auto &row : c) for (int j = 0; j < W; j++) row[j] = bias ? at(bias + n + LANES * j) : V{};
    auto product = [&](const float *a, const float *b) {
      for (int k = 0; k < K; k++)
        for (int i = 0; i < 5; i++)
          for (int j = 0; j < W; j++) c[i][j] += all(a[(m + i) * LDA + k]) * at(b + k * N + n + LANES * j);
    };
    product(A, B);
    if (A2) product(A2, B2);
    for (int i = 0; i < 5; i++)
      for (int j = 0; j < W; j++) {
        const int to = (m + i) * N + n + LANES * j;
        if (after == RELU) at(C + to) = c[i][j] > 0 ? c[i][j] : V{};
        else if (after == MASK) at(C + to) = at(mask + to) > 0 ? c[i][j] : V{};
        else at(C + to) = c[i][j];
      }
  }
}

template <int K, int N, int LDA, After after = NOTHING>
static void nn(const float *A, const float *B, const float *A2, const float *B2, const float *bias, float *C, const float *mask = nullptr) {
  int n = 0;
  for (; n + 2 * LANES <= N; n += 2 * LANES) nnColumns<K, N, LDA, after, 2>(n, A, B, A2, B2, bias, C, mask);
  if (n < N) nnColumns<K, N, LDA, after, 1>(n, A, B, A2, B2, bias, C, mask);
}

// to[K, N] = from + f (A' E + A2' E2); four rows by W vectors
template <int K, int N, int W>
static inline void tnBlock(int k, int n, const float *A, const float *E, const float *A2, const float *E2, float f, const float *from, float *to) {
  V c[4][W] = {};
  auto product = [&](const float *a, const float *e) {
    for (int m = 0; m < M; m++)
      for (int i = 0; i < 4; i++)
        for (int j = 0; j < W; j++) c[i][j] += all(a[m * K + k + i]) * at(e + m * N + n + LANES * j);
  };
  product(A, E);
  if (A2) product(A2, E2);
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < W; j++) {
      const int o = (k + i) * N + n + LANES * j;
      at(to + o) = (from ? at(from + o) : V{}) + f * c[i][j];
    }
}

template <int K, int N>
static void tn(const float *A, const float *E, const float *A2, const float *E2, float f, const float *from, float *to) {
  for (int k = 0; k < K; k += 4) {
    int n = 0;
    for (; n + 2 * LANES <= N; n += 2 * LANES) tnBlock<K, N, 2>(k, n, A, E, A2, E2, f, from, to);
    if (n < N) tnBlock<K, N, 1>(k, n, A, E, A2, E2, f, from, to);
  }
}

template <int N> static void sumRows(const float *E, float f, const float *from, float *to) {
  for (int n = 0; n < N; n += LANES) {
    V sum{};
    for (int m = 0; m < M; m++) sum += at(E + m * N + n);
    at(to + n) = (from ? at(from + n) : V{}) + f * sum;
  }
}

template <int K, int N> static void turn(const float *a, float *t) {
  for (int n = 0; n < N; n++)
    for (int k = 0; k < K; k++) t[n * K + k] = a[k * N + n];
}

// forwards and backwards; errors are `scale` times output - y
static float pass(const Block &p, Pass &s, const float *x, const float *y, float scale) {
  nn<D, H, D, RELU>(x, p.w1, nullptr, nullptr, p.b1, s.h1);
  nn<H, H, H, RELU>(s.h1, p.w2, nullptr, nullptr, p.b2, s.h2);
  nn<H, P, H>(s.h2, p.w3, nullptr, nullptr, p.b3, s.d3);
  float loss = 0;
  for (int m = 0; m < M; m++)
    for (int o = 0; o < P; o++) {
      const float r = o < O ? s.d3[m * P + o] - y[m * O + o] : 0;
      loss += r * r;
      s.d3[m * P + o] = scale * r;
    }
  turn<H, P>(p.w3, s.t3), turn<H, H>(p.w2, s.t2);
  nn<O, H, P, MASK>(s.d3, s.t3, nullptr, nullptr, nullptr, s.d2, s.h2);
  nn<H, H, H, MASK>(s.d2, s.t2, nullptr, nullptr, nullptr, s.d1, s.h1);
  return loss;
}

// to = from + f times the gradient
static void gradient(const float *x, const Pass &s, float f, const Block *from, Block &to) {
  tn<D, H>(x, s.d1, nullptr, nullptr, f, from ? from->w1 : nullptr, to.w1), sumRows<H>(s.d1, f, from ? from->b1 : nullptr, to.b1);
  tn<H, H>(s.h1, s.d2, nullptr, nullptr, f, from ? from->w2 : nullptr, to.w2), sumRows<H>(s.d2, f, from ? from->b2 : nullptr, to.b2);
  tn<H, P>(s.h2, s.d3, nullptr, nullptr, f, from ? from->w3 : nullptr, to.w3), sumRows<P>(s.d3, f, from ? from->b3 : nullptr, to.b3);
}

// G := G - H v with v = G: derivatives along v of the forward and the backward pass (Pearlmutter 1994)
static void subtractCurvature(const Block &own, const Pass &s, const float *x, Scratch &z) {
  Block &G = z.moved;
  Pass &r = z.along;
  nn<D, H, D, MASK>(x, G.w1, nullptr, nullptr, G.b1, r.h1, s.h1);
  nn<H, H, H, MASK>(s.h1, G.w2, r.h1, own.w2, G.b2, r.h2, s.h2);
  nn<H, P, H>(s.h2, G.w3, r.h2, own.w3, G.b3, r.d3);
  for (float &e : r.d3) e *= 2 * RATE / (M * O);
  turn<H, P>(G.w3, z.t3), turn<H, H>(G.w2, z.t2);
  nn<O, H, P, MASK>(r.d3, s.t3, s.d3, z.t3, nullptr, r.d2, s.h2);
  nn<H, H, H, MASK>(r.d2, s.t2, s.d2, z.t2, nullptr, r.d1, s.h1);
  tn<D, H>(x, r.d1, nullptr, nullptr, -1, G.w1, G.w1), sumRows<H>(r.d1, -1, G.b1, G.b1);
  tn<H, H>(s.h1, r.d2, r.h1, s.d2, -1, G.w2, G.w2), sumRows<H>(r.d2, -1, G.b2, G.b2);
  tn<H, P>(s.h2, r.d3, r.h2, s.d3, -1, G.w3, G.w3), sumRows<P>(r.d3, -1, G.b3, G.b3);
}

static float addTask(const Block &theta, const Task &t, Scratch &z, Block &sum) {
  for (int i = 0; i < STEPS; i++) {
    const Block &own = i ? z.theta[i] : theta;
    pass(own, z.known[i], t.sx, t.sy, 2 * RATE / (M * O));
    gradient(t.sx, z.known[i], -1, &own, z.theta[i + 1]);
  }
  const float loss = pass(z.theta[STEPS], z.asked, t.qx, t.qy, 2.f / (M * O)) / (M * O);
  gradient(t.qx, z.asked, 1, nullptr, z.moved);
  for (int i = STEPS; i-- > 0;) subtractCurvature(i ? z.theta[i] : theta, z.known[i], t.sx, z);
  float *to = (float *)&sum;
  const float *from = (const float *)&z.moved;
  for (int i = 0; i < NUMBERS; i++) to[i] += from[i];
  return loss;
}

// one step after another; threads sleep in between, since other engines take their turns then
struct Pool {
  const Block &theta;
  const std::vector<Task> &tasks;
  std::vector<Scratch> scratch;
  std::vector<Block> sums;
  std::vector<float> losses;
  std::atomic<int> next{0}, epoch{0}, done{0};

  Pool(const Block &theta, const std::vector<Task> &tasks, int threads)
      : theta(theta), tasks(tasks), scratch(threads), sums(threads), losses(threads) {
    for (int id = 1; id < threads; id++)
      std::thread([this, id] {
        for (int seen = 0;; seen++) {
          epoch.wait(seen);
          work(id);
          done++, done.notify_one();
        }
      }).detach();
  }
  void work(int id) {
    sums[id] = {}, losses[id] = 0;
    const int count = tasks.size();
    for (int k; (k = next.fetch_add(CHUNK)) < count;)
      for (int i = k; i < std::min(count, k + CHUNK); i++) losses[id] += addTask(theta, tasks[i], scratch[id], sums[id]);
  }
  // the sums of all tasks end in the first thread's
  void step() {
    const int others = sums.size() - 1;
    next = 0, done = 0;
    epoch++, epoch.notify_all();
    work(0);
    for (int seen; (seen = done) < others;) done.wait(seen);
    for (int id = 1; id <= others; id++) {
      losses[0] += losses[id];
      for (int i = 0; i < NUMBERS; i++) ((float *)&sums[0])[i] += ((float *)&sums[id])[i];
    }
  }
};

struct Adam {
  std::vector<float> m = std::vector<float>(NUMBERS), v = std::vector<float>(NUMBERS);
  int t = 0;
  void step(float *theta, const float *g, float share) {
    t++;
    const float cm = 1 - std::pow(0.9f, t), cv = 1 - std::pow(0.999f, t);
    for (int i = 0; i < NUMBERS; i++) {
      const float own = g[i] * share;
      m[i] = 0.9f * m[i] + 0.1f * own, v[i] = 0.999f * v[i] + 0.001f * own * own;
      theta[i] -= 1e-3f * (m[i] / cm) / (std::sqrt(v[i] / cv) + 1e-8f);
    }
  }
};

// the numbers of a block that are not padding, in the file's order
template <typename F> static void eachNumber(Block &p, F f) {
  for (float &w : p.w1) f(w);
  for (float &b : p.b1) f(b);
  for (float &w : p.w2) f(w);
  for (float &b : p.b2) f(b);
  for (int k = 0; k < H; k++) for (int o = 0; o < O; o++) f(p.w3[k * P + o]);
  for (int o = 0; o < O; o++) f(p.b3[o]);
}

int main(int, char **argv) {
  const int count = std::atoi(argv[2]), threads = std::atoi(argv[3]);
  static Block theta{};
  std::vector<float> rows(2 * count * M * (D + O));
  FILE *file = std::fopen(argv[1], "rb");
  if (!file || std::fread(rows.data(), 4, rows.size(), file) != rows.size()) return 1;
  eachNumber(theta, [&](float &w) { if (std::fread(&w, 4, 1, file) != 1) std::exit(1); });
  const float *sx = rows.data(), *sy = sx + count * M * D, *qx = sy + count * M * O, *qy = qx + count * M * D;
  std::vector<Task> tasks;
  for (int t = 0; t < count; t++) tasks.push_back({sx + t * M * D, sy + t * M * O, qx + t * M * D, qy + t * M * O});
  Pool pool(theta, tasks, threads);
  pool.step();
  std::printf("{\"loss\": %.9g, \"gradient\": [", pool.losses[0]);
  const char *comma = "";
  eachNumber(pool.sums[0], [&](float &g) { std::printf("%s%.9g", comma, g), comma = ","; });
  std::printf("]}\n"), std::fflush(stdout);
  Adam adam;
  for (int asked, steps; std::scanf("%d %d", &asked, &steps) == 2;) {
    std::printf("{\"ms\": [");
    for (int i = 0; i < steps; i++) {
      const auto start = std::chrono::steady_clock::now();
      pool.step();
      adam.step((float *)&theta, (float *)&pool.sums[0], 1.f / count);
      const std::chrono::duration<double, std::milli> ms = std::chrono::steady_clock::now() - start;
      std::printf("%s%.4f", i ? "," : "", ms.count());
    }
    std::printf("]}\n"), std::fflush(stdout);
  }
  std::_Exit(0); // its threads sleep for ever
}
