//! Drawings of data, from a layout that core has computed.
