/** Style sheets are included by the bundler. */
declare module "*.css";
