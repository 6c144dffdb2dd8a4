import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { doors } from './lint-doors.mjs'

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'release/',
      'node_modules/',
      'test-results/',
      'build/runtime/',
      'build/icons/canvas/',
      // Runs in readers' browsers, old ones among them, as it stands.
      'shared/portal/theme/default/search.js',
      '**/*.d.ts',
      'tests/fixtures/',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  // The React Compiler isn't used here: what it would skip is no concern.
  { files: ['renderer/**/*.{ts,tsx}'], rules: { 'react-hooks/incompatible-library': 'off' } },
  ...doors,
  { files: ['build/**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['build/**/*.mjs', 'tests/bench/**/*'], rules: { 'no-console': 'off' } },
)
