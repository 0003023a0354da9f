//! Weights found by `cargo run --release -p counterclaim-core --example stance`; not to be edited by hand.

/// Of what a claim's own words amount to, as it counts for its neighbours and for the document.
pub(super) const LEANING: &[f32] = &[
    0.47, 0.41, 0.42, 0.20, 0.20, 0.00, 0.00, 0.29, 0.00, 0.68, 0.28, 0.16, 0.05, 0.47, 0.40, 0.54, 0.21, 0.09, 0.41,
    0.33, 0.08, 1.00,
];

/// For the thesis, and against it with the sign turned.
pub(super) const POLAR: &[f32] = &[
    0.45, 0.42, 0.40, 0.21, 0.19, 0.00, 0.00, 0.28, 0.00, 0.69, 0.28, 0.18, 0.04, 0.43, 0.38, 0.48, 0.20, 0.08, 0.31,
    0.35, 0.08, 1.00, 0.46, 0.53, -0.32, 0.26, 0.17,
];

/// For taking no side.
pub(super) const PLAIN: &[f32] = &[
    0.35, -0.09, 0.91, 0.72, 0.03, 0.12, 0.25, -0.01, 0.59, 0.43, -0.07, -0.35, 0.19, -0.50, -0.38, 0.05, 0.14, -0.06,
    -0.82, -0.62, 0.51, -0.87, -0.88, 0.52, 0.08, 1.00,
];
