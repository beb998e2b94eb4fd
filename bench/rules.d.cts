declare function rules(facts: Record<string, boolean | number>): Promise<number>;
export default rules;
