/** The editions that are there beside those compiled in: hosts hand the ones they were given to each other and take them away. */
export { addEdition, addedEditions, dropEdition } from './standard/editions';
