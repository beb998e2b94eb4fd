/** YAML files under `standards/` are compiled in as plain data; each reader checks what it gets. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
