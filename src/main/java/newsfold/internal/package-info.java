/** Argument checks, hash mixing and primitive tables that several stages share; not part of the API. */
@NullMarked
package newsfold.internal;

import org.jspecify.annotations.NullMarked;
