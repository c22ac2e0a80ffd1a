//! Outlines in SVG's notation, which the canvas of the kitchen and the picture of the opening draw: hands and a tap.

/// One hand that holds a plate of radius 16 around the origin, from the left: the palm beside the rim, the thumb on the plate. The other is
/// its mirror image.
pub const PALM: &str = "M-22,27 C-24,17 -25,6 -20,-3 C-18,-7 -13,-7 -13,-3 C-13,0 -15,3 -15,6 C-11,4 -6,3 -4.500,5.500 C-3.500,8 -6,9.500 -9,11.500 C-10,16 -10.500,21 -11,27 Z";
/// The lines between its fingers, which lie behind the plate.
pub const FINGERS: &str = "M-22.500,3 q3,-0.500 4.500,1 M-23,8 q3,-0.500 5,1.500 M-23,13 q2.500,0 4,1.500";
/// The cuffs of both hands that hold a plate.
pub const CUFFS: &str = "M-24,26 h15 a2,2 0 0 1 2,2 v4 a2,2 0 0 1 -2,2 h-15 a2,2 0 0 1 -2,-2 v-4 a2,2 0 0 1 2,-2 z \
                     M9,26 h15 a2,2 0 0 1 2,2 v4 a2,2 0 0 1 -2,2 h-15 a2,2 0 0 1 -2,-2 v-4 a2,2 0 0 1 2,-2 z";
/// Two hands that lie beside each other, palms down, around the origin.
pub const RESTING: &str = "M-15,8 V-3 a1.700,1.700 0 0 1 3.400,0 V-5 a1.700,1.700 0 0 1 3.400,0 V-4.500 a1.700,1.700 0 0 1 3.400,0 V-2 \
                       a1.500,1.500 0 0 1 3,0 V3 C-1.800,5.500 -3,6.500 -3.500,8 Z \
                       M15,8 V-3 a1.700,1.700 0 0 0 -3.400,0 V-5 a1.700,1.700 0 0 0 -3.400,0 V-4.500 a1.700,1.700 0 0 0 -3.400,0 V-2 \
                       a1.500,1.500 0 0 0 -3,0 V3 C1.800,5.500 3,6.500 3.500,8 Z";
/// The lines between their fingers.
pub const RESTING_FINGERS: &str =
    "M-11.600,-3 V2 M-8.200,-4.500 V2 M-4.800,-3 V2 M11.600,-3 V2 M8.200,-4.500 V2 M4.800,-3 V2";
/// Their cuffs.
pub const RESTING_CUFFS: &str = "M-15.500,8 h12.500 v4 h-12.500 z M3,8 h12.500 v4 h-12.500 z";

/// A tap that stands at the origin, on a sink's rim.
pub const TAP: &str = "M-5,4 v-11 a5,5 0 0 1 10,0 v3";
