<?php
/**
 * Plugin Name: Two Protocols
 * Description: The shortcode [two-protocols]: the guide "Trafficking or smuggling?" in a page.
 * License: MIT OR Apache-2.0
 *
 * Copy this file to wp-content/mu-plugins/ and write the guide's address into the next line.
 */

const TWO_PROTOCOLS_HOST = 'https://HOST/two-protocols/';

/** The element with its script; the link inside is what readers see where it cannot run. */
function two_protocols_shortcode( $given ): string {
	$names    = array( 'view' => 'compare', 'lang' => '', 'theme' => '', 'open' => '', 'facts' => '' );
	$html     = '';
	$host     = esc_url( trailingslashit( TWO_PROTOCOLS_HOST ) );
	foreach ( shortcode_atts( $names, $given, 'two-protocols' ) as $name => $value ) {
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<script type=\"module\" src=\"{$host}embed.js\"></script>"
		. "<two-protocols{$html}><a href=\"{$host}\">Trafficking or smuggling?</a></two-protocols>";
}

add_shortcode( 'two-protocols', 'two_protocols_shortcode' );
