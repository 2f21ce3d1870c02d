//! The guide kept on the device.
