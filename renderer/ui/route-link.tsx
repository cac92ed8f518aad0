import type { AnchorHTMLAttributes } from 'react';
import { formatRoute, type Route } from '../state/route.ts';

interface RouteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Route;
}

/** A link to a place in the program. */
export function RouteLink({ to, ...rest }: RouteLinkProps) {
  return <a {...rest} href={formatRoute(to)} />;
}
