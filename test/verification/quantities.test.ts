import { testClaims } from './claims.ts'

testClaims('how much of something', {
  withheld: [
    ['No one died.', 'Two people died.'],
    ['Nobody was hurt in the crash.', 'Three people were hurt in the crash.'],
    ['None of the ships sank.', 'Two of the ships sank.'],
    ['Everyone voted for it.', 'Four of the five members voted for it.'],
    ['Both firms replied.', 'Neither of the two firms replied.'],
    ['Most of them left.', '33% of them left.'],
    ['Nearly all voted for it.', '48% voted for it.'],
    ['Few voted for it.', '88% voted for it.'],
    ['All members voted for it.', 'Nearly all members voted for it.']
  ],
  supported: [
    ['No one died.', 'There were no deaths: no one died, though two people were hurt.'],
    ['Most of them left.', '73% of them left.'],
    ['Most of them left.', 'Most of them left, 20% by train.'],
    ['It will keep for at most four days.', 'It will keep for four days at most, and all of it in a tin.'],
    ['A majority voted for it.', '58% voted for it.'],
    ['Some of the staff left.', 'Most of the staff left.']
  ]
})

testClaims('how many times', {
  withheld: [
    ['Sales tripled.', 'Sales doubled.'],
    ['Profit halved.', 'Profit doubled.'],
    ['Sales doubled.', 'Sales rose from 200 units to 300 units.'],
    ['Sales doubled.', 'Sales rose by 20%.'],
    ['Its price halved.', 'Its price fell from $40 to $30.'],
    ['It is double the size of the old one.', 'It is triple the size of the old one.'],
    ['They want to triple the fee.', 'They want to double the fee.']
  ],
  supported: [
    ['Sales rose threefold.', 'Sales tripled.'],
    ['Sales doubled.', 'Sales rose by 100%.'],
    ['Sales more than tripled.', 'Sales grew by 240%.'],
    ['Sales fell by half.', 'Sales halved.'],
    ['Sales halved.', 'There was a 50% drop in sales.'],
    ['The number of users more than doubled.', 'The number of users rose from 2 million to 5 million.'],
    ['Rents are twice as high as in 2010.', 'Rents have doubled since 2010.'],
    ['A double room costs $90.', 'A double room costs $90.']
  ]
})
